/** A screen as it was drawn, to be drawn again without any of the code that drew it. */
export type Picture = string;

export const pictureOf = (screen: Element): Picture => screen.outerHTML;

/** The screen of a picture: inert scenery, as nothing in it has been told what to do. */
export function drawPicture(picture: Picture): Element {
  const screen = new DOMParser().parseFromString(picture, "text/html").body.firstElementChild!;
  for (const menu of screen.querySelectorAll("details")) menu.open = false;
  return screen;
}
