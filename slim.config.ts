import { parseAst, type Plugin } from "vite";

/** The package's own entry leads to the build for ES5. */
export const dexieFile = "dexie/dist/modern/dexie.mjs";
const fsrsFile = "ts-fsrs/dist/index.mjs";
/** Writes HTML into a selection; plots draw SVG, and stores question every such line. */
const selectionFile = "d3-selection/dist/d3-selection.mjs";

/**
 * What nothing here calls on: the query cache (ours is "disabled"), hooks, queries on the first part
 * of a compound index, tables of Y.js, what developers are told on localhost, and the repair of a
 * schema that grew without a new version: ours grows by migrations alone.
 */
const idleParts = [
  "creating: [hookCreatingChain, nop],",
  "updating: [hookUpdatingChain, nop],",
  "deleting: [hookDeletingChain, nop],",
  ".then((res) => builtInDeletionTrigger(this, [key], res))",
  ".then((res) => builtInDeletionTrigger(this, null, res))",
  ".then((res) => builtInDeletionTrigger(this, keys, res))",
  "patchCurrentVersion(db, upgradeTransaction);",
  "this.use(cacheMiddleware);",
  "this.use(hooksMiddleware);",
  "this.use(virtualIndexMiddleware);",
  "setDebug(debug);",
];
const debugging = `var debug = typeof location !== 'undefined' &&
    /^(http|https):\\/\\/(localhost|127\\.0\\.0\\.1)/.test(location.href);`;

/** Told to developers only; the page says it to the learner. */
const warnings = [
  "console.warn(`Another connection wants to upgrade database '${this.name}'. Closing db now to resume the upgrade.`)",
  "console.warn(`Another connection wants to delete database '${this.name}'. Closing db now to resume the delete request.`)",
  "console.warn(`Dexie.delete('${this.name}') was blocked`)",
  "console.warn(`Upgrade '${this.name}' blocked by other connection holding version ${ev.oldVersion / 10}`)",
];

/** On weights of other lengths than ours. */
const remarks = [
  'console.debug("[FSRS-6]auto fill w from 19 to 21 length")',
  'console.debug("[FSRS-6]auto fill w from 17 to 21 length")',
  'console.warn("[FSRS]Invalid parameters length, using default parameters")',
];

/** Tables are asked by the name of an index, never by an object of values. */
const whereIndex = "where(index) { return new this.db.WhereClause(this, index); }";

/** What hangs on `Dexie` itself, and nothing here asks for. */
export const idleStatics = words(
  "exists getDatabaseNames defineClass async spawn waitFor derive extend props override Events",
  "liveQuery extendObservabilitySet getByKeyPath setByKeyPath delByKeyPath shallowClone deepClone",
  "getObjectDiff cmp asap connections cache debug",
);

/** Methods that neither we nor what is left of the library call, by file and class. */
export const idleMethods: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [dexieFile]: {
    Table: words("mapToClass defineClass upsert update bulkUpdate offset each"),
    Collection: words(
      "modify delete sortBy offset distinct desc raw each or last firstKey lastKey",
      "keys primaryKeys uniqueKeys eachKey eachPrimaryKey eachUniqueKey",
    ),
    WhereClause: words(
      "aboveOrEqual below belowOrEqual inAnyRange noneOf notEqual anyOfIgnoreCase",
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
    if (id.endsWith(dexieFile)) return slimDexie(code);
    if (id.endsWith(selectionFile)) return without(code, [placeOf(code, "html: selection_html,")]);
    return id.endsWith(fsrsFile) ? slimFsrs(code) : undefined;
  },
};

function slimDexie(code: string): string {
  const idle = [
    ...idleParts.map((part) => placeOf(code, part)),
    ...methodsIn(code, idleMethods[dexieFile]!),
    ...staticsIn(code, "Dexie", idleStatics),
    ...methodsIn(code, { Table: ["where"] }).map((range) => ({ ...range, instead: whereIndex })),
    ...silent(code, warnings),
    { ...placeOf(code, debugging), instead: "const debug = false;" },
    {
      ...placeOf(code, "!verifyInstalledSchema(db, tmpTrans) && !schemaPatchMode"),
      instead: "false",
    },
  ];
  return without(code, idle);
}

function slimFsrs(code: string): string {
  const idle = [
    ...methodsIn(code, idleMethods[fsrsFile]!),
    ...assignmentsTo(code, "Date.prototype."), // It would change what belongs to all.
    ...silent(code, remarks),
  ];
  return without(code, idle);
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly instead?: string;
}

function without(code: string, idle: readonly Range[]): string {
  return idle
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end, instead = "" }) => rest.slice(0, start) + instead + rest.slice(end),
      code,
    );
}

function placeOf(code: string, text: string): Range {
  const start = code.indexOf(text);
  if (start < 0) throw new Error(`A library no longer says ${text}`);
  return { start, end: start + text.length };
}

const silent = (code: string, said: readonly string[]): Range[] =>
  said.map((text) => ({ ...placeOf(code, text), instead: "0" }));

function methodsIn(code: string, byClass: Readonly<Record<string, readonly string[]>>): Range[] {
  return Object.entries(byClass).flatMap(([name, methods]) => {
    const declared = parseAst(code).body.find(
      (node) => node.type === "ClassDeclaration" && node.id?.name === name,
    );
    const members = declared?.type === "ClassDeclaration" ? declared.body.body : [];
    return methods.map((method) => named(members, method, name));
  });
}

/** Of the statement `props(name, { … })`. */
function staticsIn(code: string, name: string, keys: readonly string[]): Range[] {
  const statement = parseAst(code).body.find((node) =>
    code.startsWith(`props(${name}, {`, node.start),
  );
  const call = statement?.type === "ExpressionStatement" ? statement.expression : null;
  const set = call?.type === "CallExpression" ? call.arguments[1] : null;
  const members = set?.type === "ObjectExpression" ? set.properties : [];
  return keys.map((key) => {
    const { start, end } = named(members, key, name);
    return { start, end: end + 1 }; // With its comma.
  });
}

function named(members: readonly Range[], key: string, of: string): Range {
  const found = members.find(
    (member) => "key" in member && (member.key as { readonly name?: string }).name === key,
  );
  if (!found) throw new Error(`A library's ${of} no longer has ${key}`);
  return { start: found.start, end: found.end };
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
