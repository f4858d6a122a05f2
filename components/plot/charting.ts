// All of the charting library that is drawn with; loaded only by pages that plot.
export {
  axisX,
  axisY,
  cell,
  dot,
  gridY,
  line,
  link,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
