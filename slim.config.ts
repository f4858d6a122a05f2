import { parseAst, type Plugin } from "vite";

/** The package's own entry leads to the build for ES5. */
export const dexieFile = "dexie/dist/modern/dexie.mjs";
const fsrsFile = "ts-fsrs/dist/index.mjs";

/**
 * Layers of Dexie that nothing here calls on: the query cache (ours is "disabled"), hooks, and
 * queries on the first part of a compound index.
 */
const idleLayers = [
  "this.use(cacheMiddleware);",
  "this.use(hooksMiddleware);",
  "this.use(virtualIndexMiddleware);",
];

/** Methods that neither we nor what is left of the library call, by file and class. */
export const idleMethods: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [dexieFile]: {
    Table: words("mapToClass defineClass upsert update bulkUpdate offset"),
    Collection: words(
      "modify delete sortBy offset distinct desc raw last firstKey lastKey",
      "keys primaryKeys uniqueKeys eachKey eachPrimaryKey eachUniqueKey",
    ),
    WhereClause: words(
      "inAnyRange noneOf notEqual anyOfIgnoreCase",
      "startsWith startsWithAnyOf startsWithIgnoreCase startsWithAnyOfIgnoreCase equalsIgnoreCase",
    ),
    Transaction: words("waitFor"),
  },
  [fsrsFile]: {
    FSRSAlgorithm: words("apply_fuzz next_interval"),
  },
};

/** Leaves out of the build what it holds of libraries and never runs. */
export const slim: Plugin = {
  name: "slim",
  transform(code, id) {
    if (id.endsWith(dexieFile)) return without(code, idleLayers, idleMethods[dexieFile]!);
    if (id.endsWith(fsrsFile)) return without(code, [], idleMethods[fsrsFile]!, "Date.prototype.");
    return undefined;
  },
};

interface Range {
  readonly start: number;
  readonly end: number;
}

function without(
  code: string,
  statements: readonly string[],
  methods: Readonly<Record<string, readonly string[]>>,
  assigned?: string,
): string {
  const idle = [
    ...statements.map((statement) => placeOf(code, statement)),
    ...Object.entries(methods).flatMap(([name, keys]) => membersOf(code, name, keys)),
    ...(assigned ? assignmentsTo(code, assigned) : []),
  ];
  return idle
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

function placeOf(code: string, text: string): Range {
  const start = code.indexOf(text);
  if (start < 0) throw new Error(`A library no longer says ${text}`);
  return { start, end: start + text.length };
}

function membersOf(code: string, name: string, keys: readonly string[]): Range[] {
  const declared = parseAst(code).body.find(
    (node) => node.type === "ClassDeclaration" && node.id?.name === name,
  );
  const members = declared?.type === "ClassDeclaration" ? declared.body.body : [];
  return keys.map((key) => {
    const found = members.find(
      (member) =>
        member.type === "MethodDefinition" &&
        member.key.type === "Identifier" &&
        member.key.name === key,
    );
    if (!found) throw new Error(`A library's ${name} no longer has ${key}`);
    return found;
  });
}

/** Statements that change what belongs to all, such as `Date.prototype.format = …`. */
function assignmentsTo(code: string, target: string): Range[] {
  return parseAst(code).body.filter(
    (node) => node.type === "ExpressionStatement" && code.startsWith(target, node.start),
  );
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}
