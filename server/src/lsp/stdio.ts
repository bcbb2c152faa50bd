import {
  type Connection,
  createConnection,
  ProposedFeatures,
  type ResponseMessage,
} from "vscode-languageserver/node";
import { type ByteSource, FrameReader, type Refusal } from "./frame-reader";
import { type ByteSink, FrameWriter } from "./frame-writer";
import type { Lifecycle } from "./lifecycle";

/** The process that the server runs in, as far as a client speaks to it through its standard streams. */
export interface StdioProcess {
  readonly input: ByteSource & {
    on(event: "end" | "error", listener: () => void): unknown;
    pause(): unknown;
    resume(): unknown;
  };
  readonly output: ByteSink & { on(event: "error", listener: () => void): unknown };
  /** Ends the process; the reason is for whoever looks at what it printed. */
  leave(code: number, reason: string | undefined): void;
}

/**
 * The connection to the client at the other end of the standard streams. Ends the process when that end is
 * gone, and when what comes from it cannot be told apart into messages any more.
 */
export function connectStdio(
  { input, output, leave }: StdioProcess,
  lifecycle: Lifecycle,
): Connection {
  const writer = new FrameWriter(output, (isCrowded) => {
    // What is not read piles up in the client, who is the one that can do something about it.
    if (isCrowded) input.pause();
    else input.resume();
  });
  const refuse = ({ kind, code, id, reason }: Refusal) => {
    const response: ResponseMessage = { jsonrpc: "2.0", id, error: { code, message: reason } };
    void writer.write(response);
    if (kind === "lost") leave(1, `What the client sends cannot be read: ${reason}.`);
  };
  const depart = () =>
    lifecycle.isOver
      ? leave(0, undefined)
      : leave(1, "The client has gone without shutting the server down.");
  input.on("end", depart);
  input.on("error", depart);
  output.on("error", depart);
  const reader = new FrameReader(input, refuse);
  return createConnection(ProposedFeatures.all, reader, writer, lifecycle.options);
}
