/** Set by the build: names the screens, their words and the content that pictures are drawn from. */
declare const pictureRelease: string;

export const drawnBy = pictureRelease;
