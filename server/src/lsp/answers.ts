import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import * as z from "zod/mini";

/** Answers requests of a name from now on. The handler is given parameters that have been checked. */
export type Answer = <Params>(
  method: string,
  params: z.ZodMiniType<Params>,
  handle: (params: Params) => unknown,
) => void;

/** Hears notifications of a name from now on; those with parameters of the wrong form are noted and dropped. */
export type Hear = <Params>(
  method: string,
  params: z.ZodMiniType<Params>,
  handle: (params: Params) => void,
) => void;

/** Notes a mistake in the client's log, the first time that it occurs under this name. */
export type NoteOnce = (name: string, error: unknown) => void;

/**
 * The ways in which requests and notifications reach their handlers. A request that was cancelled, is of the
 * wrong form or makes its handler throw is answered with the error that says so, and harms no other.
 */
export function createAnswers(
  connection: Connection,
  noteOnce: NoteOnce,
): { readonly answer: Answer; readonly hear: Hear } {
  return {
    answer(method, params, handle) {
      // What the library hands over is nothing but a token when a request has no parameters.
      connection.onRequest(method, async (raw: unknown, token?: CancellationToken) => {
        refuseCancelled(token);
        const checked = params.safeParse(raw);
        if (!checked.success)
          throw new ResponseError(ErrorCodes.InvalidParams, reasonOf(method, checked.error));
        const result = await resultOf(method, () => handle(checked.data), noteOnce);
        refuseCancelled(token);
        return result;
      });
    },
    hear(method, params, handle) {
      connection.onNotification(method, (raw: unknown) => {
        const checked = params.safeParse(raw);
        if (checked.success) handle(checked.data);
        else noteOnce(method, reasonOf(method, checked.error));
      });
    },
  };
}

/** Writes each mistake down once, so that one that comes back with every keystroke does not flood the log. */
export function createNoteOnce(connection: Connection): NoteOnce {
  const noted = new Set<string>();
  return (name, error) => {
    if (noted.has(name)) return;
    noted.add(name);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${name}: ${trace}`);
  };
}

async function resultOf(
  method: string,
  handle: () => unknown,
  noteOnce: NoteOnce,
): Promise<unknown> {
  try {
    return await handle();
  } catch (error) {
    noteOnce(`The request ${method} failed`, error);
    throw new ResponseError(ErrorCodes.InternalError, `${method} failed: ${error}`);
  }
}

function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

function reasonOf(method: string, error: z.core.$ZodError): string {
  return `${method}: ${z.prettifyError(error)}`;
}
