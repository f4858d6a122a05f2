/** An element as JSON: its tag, its attributes, what is within. */
export type Picture =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...within: Picture[]];

const svg = "http://www.w3.org/2000/svg";

/** What a menu that stands open would add, it adds by itself when it is opened again. */
const passing = new Set(["open"]);

/** What the page shows of `node`, to be drawn again without any of the code that drew it. */
export function pictureOf(node: Node): Picture {
  if (!(node instanceof Element)) return node.textContent ?? "";
  const lasting = [...node.attributes].filter(({ name }) => !passing.has(name));
  const attributes = Object.fromEntries(lasting.map(({ name, value }) => [name, value]));
  return [node.localName, attributes, ...[...node.childNodes].map(pictureOf)];
}

export function drawPicture(picture: Picture, namespace?: string): Node {
  if (typeof picture === "string") return document.createTextNode(picture);
  const [tag, attributes, ...within] = picture;
  const own = tag === "svg" ? svg : namespace;
  const element = own ? document.createElementNS(own, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...within.map((part) => drawPicture(part, own)));
  return element;
}
