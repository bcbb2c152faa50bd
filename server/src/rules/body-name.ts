import { article } from "../form/source";
import type { SignedBody } from "../report/dates/signature";
import { isAnotherBody } from "../report/same-body";
import { defineRule } from "./rule";

interface Facts {
  readonly signed: SignedBody;
  readonly body: string;
}

/** Another body signs the report than the one that its title names. */
export const bodyName = defineRule<Facts>({
  id: "body-name",
  group: "dates",
  level: "info",
  summary: {
    zh: "落款机关应与标题一致。",
    en: "The body that signs is the one that the title names.",
  },
  reason: {
    zh: "借用其他单位的年报改写，落款或标题的机关名称容易漏改。",
    en: "Reports are often drafted from another body's, whose name is then easily left in the title or the signature.",
  },
  whenOff: {
    zh: "年报由其他机关代为编制、落款时，可以关闭。",
    en: "Switch it off where another body prepares and signs the report.",
  },
  source: article(49),
  *find({ report, signature }) {
    const body = report.title?.body ?? "";
    if (body === "") return;
    const { bodies } = signature;
    const [signed] = bodies;
    if (!signed || !bodies.every(({ name }) => isAnotherBody(body, name))) return;
    yield {
      span: { from: signed.from, to: signed.to },
      facts: { signed, body },
      found: signed.name,
      expected: body,
      related: report.title
        ? [{ span: report.title, words: { zh: "标题中的机关", en: "The body in the title" } }]
        : [],
    };
  },
  say: ({ signed, body }) => ({
    zh: `落款机关是“${signed.name}”，标题中的机关是“${body}”，两处不一致。请核对哪一处写错了。`,
    en: `“${signed.name}” signs, but the title names “${body}”. Check which of the two is wrong.`,
  }),
  fix: ({ signed, body }) => [
    {
      title: { zh: `落款改为“${body}”`, en: `Change the signature to “${body}”` },
      edits: [{ from: signed.from, to: signed.to, insert: body }],
      preferred: false,
    },
  ],
});
