import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";

// `npm run audit`, asking a registry of the test's own on this machine.

/** Answers what npm asks: one advisory for every version of each of the packages. */
async function auditWhen(bad: readonly string[]): Promise<{ code: number; said: string }> {
  const registry = createServer(async (request, response) => {
    const body = await buffer(request);
    // Of a vulnerable package npm asks for all its versions as well, and does without.
    if (request.method !== "POST") {
      response.writeHead(404).end("{}");
      return;
    }
    const isPacked = request.headers["content-encoding"] === "gzip";
    const asked = JSON.parse(String(isPacked ? gunzipSync(body) : body));
    const advisory = { id: 1, title: "a hole", severity: "high", vulnerable_versions: "*" };
    const known = bad.filter((name) => name in asked).map((name) => [name, [advisory]]);
    response.end(JSON.stringify(Object.fromEntries(known)));
  });
  registry.listen(0, "127.0.0.1");
  await once(registry, "listening");
  const address = registry.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    return await auditAt(port);
  } finally {
    registry.close();
  }
}

async function auditAt(port: number): Promise<{ code: number; said: string }> {
  const environment = {
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_fetch_retries: "0",
    // What the test's registry says is remembered, and must not be by the user's npm.
    npm_config_cache: mkdtempSync(join(tmpdir(), "disclosure-report-")),
  };
  const child = spawn(process.execPath, ["scripts/audit.mjs"], {
    env: { ...process.env, ...environment },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { code, said };
}

it("names a vulnerability of what is shipped, and fails", async () => {
  const { code, said } = await auditWhen(["zod", "mocha"]);
  expect(said).toMatch(/^zod: high\. a hole\n\d+ shipped packages, 1 with/);
  expect(code).toBe(1);
});

it("does not fail for a tool, which nobody is given", async () => {
  const { code, said } = await auditWhen(["mocha"]);
  expect(said).toMatch(/^\d+ shipped packages, 0 with[\s\S]*tools included: 1\.$/m);
  expect(code).toBe(0);
});

it("says that nothing was checked where no registry answers", async () => {
  const { code, said } = await auditAt(9);
  expect(said).toMatch(/^NOT CHECKED/);
  expect(code).toBe(0);
});
