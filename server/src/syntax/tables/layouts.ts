import type { LayoutId } from "../tree";
import { html } from "./html";
import type { TableLayout } from "./layout";
import { pipe } from "./pipe";
import { stacked } from "./stacked";
import { tabbed } from "./tabbed";

/** Every layout a table may have, by its name. */
export const layouts: Readonly<Record<LayoutId, TableLayout>> = { tabbed, stacked, pipe, html };
