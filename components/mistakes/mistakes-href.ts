export const mistakesHref = "#/mistakes";
export const mistakesReviewHref = "#/mistakes-review";
