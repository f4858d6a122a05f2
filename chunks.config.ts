/**
 * What a study surface needs is one file: each further one costs another round trip. A module goes
 * to the first group that wants it, with all that it imports.
 */
export const chunks = {
  groups: [
    // What the new tab needs to make way, and the loader of all else.
    {
      name: "first",
      test: /preload-helper|rolldown-runtime|html-plugins|new-tab-choice|browser.pages/,
      priority: 2,
    },
    {
      name: "study",
      test: /wiring.(mount\.tsx|engine\.ts|port\.ts|study\.ts|go-first\.ts)/,
      priority: 1,
    },
  ],
};
