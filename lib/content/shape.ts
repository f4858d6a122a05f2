/** A field that does not hold what it should: `options[2].why` should be `text`. */
export interface Fault {
  readonly field: string;
  readonly expected: string;
}

/** Looks at a value from outside and names every fault in it. */
export type Shape = (value: unknown, field: string) => Fault[];

type Fields = Readonly<Record<string, unknown>>;

const holds =
  (expected: string, test: (value: unknown) => boolean): Shape =>
  (value, field) =>
    test(value) ? [] : [{ field, expected }];

export const text = holds("text", (value) => typeof value === "string" && value.trim() !== "");

export const flag = holds("true or false", (value) => typeof value === "boolean");

export const textLike = (pattern: RegExp, expected: string) =>
  holds(expected, (value) => typeof value === "string" && pattern.test(value));

export const oneOf = (...values: readonly (string | number)[]) =>
  holds(values.map((value) => JSON.stringify(value)).join(" or "), (value) =>
    values.some((allowed) => allowed === value),
  );

export const numberFrom = (low: number, high = Number.MAX_VALUE) =>
  holds(`a number ${rangeOf(low, high)}`, (value) => isWithin(value, low, high));

export const wholeFrom = (low: number, high = Number.MAX_SAFE_INTEGER) =>
  holds(
    `a whole number ${rangeOf(low, high)}`,
    (value) => Number.isInteger(value) && isWithin(value, low, high),
  );

/** A field that may be missing. */
export const maybe =
  (shape: Shape): Shape =>
  (value, field) =>
    value === undefined ? [] : shape(value, field);

export const listOf =
  (shape: Shape, least = 0, most = Number.MAX_SAFE_INTEGER): Shape =>
  (value, field) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return [{ field, expected: `a list, its length ${rangeOf(least, most)}` }];
    }
    return value.flatMap((entry: unknown, place) => shape(entry, `${field}[${place}]`));
  };

/** A record with these fields; fields that are not named here are let pass. */
export const recordOf =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, field) => {
    if (!isRecord(value)) return [{ field, expected: "a record" }];
    return Object.entries(shapes).flatMap(([name, shape]) =>
      shape(value[name], within(field, name)),
    );
  };

/** A record whose field names are free. */
export const mapOf =
  (shape: Shape): Shape =>
  (value, field) => {
    if (!isRecord(value)) return [{ field, expected: "a record" }];
    return Object.entries(value).flatMap(([name, entry]) => shape(entry, within(field, name)));
  };

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function within(field: string, name: string): string {
  return field === "" ? name : `${field}.${name}`;
}

function isWithin(value: unknown, low: number, high: number): boolean {
  return typeof value === "number" && value >= low && value <= high;
}

function rangeOf(low: number, high: number): string {
  return high >= Number.MAX_SAFE_INTEGER ? `from ${low}` : `from ${low} to ${high}`;
}
