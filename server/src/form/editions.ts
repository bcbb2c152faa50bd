import { edition2019 } from "./editions/2019";
import { edition2021 } from "./editions/2021";
import type { Edition, EditionId } from "./form";

/** Every edition of the form, oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2021];

/** The first report year that has a national form with these tables. */
export const FIRST_YEAR = Math.min(...editions.map(({ years }) => years.from));

const newest = editions.reduce((_, later) => later);

/** The edition in force for a report year; the newest one when the year is unknown. */
export function editionOf(year: number | undefined): Edition {
  const inForce = editions.find(
    ({ years }) =>
      year !== undefined && year >= years.from && (years.to === undefined || year <= years.to),
  );
  return inForce ?? newest;
}

/** The edition of that id; the newest one when none has it. */
export function editionById(id: EditionId): Edition {
  return editions.find((edition) => edition.id === id) ?? newest;
}
