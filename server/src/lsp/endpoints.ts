import { acceptance } from "./accept";
import { codeActions } from "./code-actions";
import { completion } from "./completion";
import type { Endpoint } from "./endpoint";
import { definition, highlights, references } from "./links";

/** Every request of the protocol that the server answers. */
export const endpoints: readonly Endpoint[] = [
  codeActions,
  acceptance,
  completion,
  definition,
  references,
  highlights,
];
