import { summarySize } from "@/lib/screens/summary-svg";

/** Draws a picture of the summary's size to a PNG twice as large, within the page. */
export async function svgToPng(svg: string): Promise<Blob> {
  const { width, height } = summarySize;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}
