import { codeActions } from "./code-actions";
import { completion } from "./completion";
import type { Endpoint } from "./endpoint";

/** Every request of the protocol that the server answers. */
export const endpoints: readonly Endpoint[] = [codeActions, completion];
