import * as z from "zod/mini";

/** A place in a text as the protocol writes it: lines and characters from 0. */
export const position = z.object({
  line: z.int().check(z.minimum(0)),
  character: z.int().check(z.minimum(0)),
});

export const range = z.object({ start: position, end: position });

export const textDocument = z.object({ uri: z.string() });

/** What most requests ask about. */
export const documentPosition = z.object({ textDocument, position });
