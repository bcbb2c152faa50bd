import { l10n } from "vscode";
import type { StatusParams } from "../../server/src/contract";

/** What the document is taken for: `2020 年年报 · 2019 版格式`. */
export function describeReport({ year, edition, recognition }: StatusParams): string {
  const report =
    year === undefined
      ? l10n.t("Annual report, year unknown")
      : l10n.t("Annual report for {0}", year);
  const form = edition === undefined ? [] : [l10n.t("{0} form", edition)];
  const forced = recognition === "report" ? [] : [l10n.t("checked on request")];
  return [report, ...form, ...forced].join(" · ");
}

/** How many problems there are, the grave ones first: `3 个错误、1 个警告`. */
export function describeCounts({ error, warning, info, hint }: StatusParams["counts"]): string {
  const counts = [
    ...(error > 0 ? [error === 1 ? l10n.t("1 error") : l10n.t("{0} errors", error)] : []),
    ...(warning > 0 ? [warning === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", warning)] : []),
    ...(info > 0 ? [info === 1 ? l10n.t("1 note") : l10n.t("{0} notes", info)] : []),
    ...(hint > 0 ? [hint === 1 ? l10n.t("1 hint") : l10n.t("{0} hints", hint)] : []),
  ];
  return counts.length > 0 ? counts.join(l10n.t(", ")) : l10n.t("no problems");
}
