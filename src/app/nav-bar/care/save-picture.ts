import type { DefaultTheme } from "styled-components";
import type { LensView } from "../../present/care-report.ts";
import { courseOf } from "../../present/month-course.ts";
import { tokenValueOf } from "../../ui/garden-theme.ts";
import { saveFile } from "../save-file.ts";

/** What a picture shows. */
export type Picture = {
  readonly title: string;
  readonly subtitle: string;
  readonly lenses: readonly LensView[];
};

/** Twice, so that it is sharp on paper too. */
const scale = 2;
const columnWidth = 460;
const margin = 32;
const rowHeight = 72;
const headHeight = 104;
const chartSize = { width: 150, height: 40 };

/** Gives both lenses to the person as a picture, in the colours that they look at. */
export function savePicture(picture: Picture, theme: DefaultTheme, fileName: string): void {
  const canvas = document.createElement("canvas");
  draw(canvas, picture, theme);
  canvas.toBlob((blob) => {
    if (blob !== null) saveFile(blob, fileName);
  }, "image/png");
}

/** Draws a picture on a canvas, which takes its size: a column for each lens, a row for each figure. */
export function draw(canvas: HTMLCanvasElement, picture: Picture, theme: DefaultTheme): void {
  const rows = Math.max(...picture.lenses.map(({ figures }) => figures.length));
  const width = 2 * margin + picture.lenses.length * columnWidth;
  const height = headHeight + 28 + rows * rowHeight + margin;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  pen.scale(scale, scale);
  pen.direction = theme.rtl ? "rtl" : "ltr";
  const token = (name: string) => tokenValueOf(theme, name);
  pen.fillStyle = token("background.default");
  pen.fillRect(0, 0, width, height);
  /** Where something begins that lies so far from the side on which reading begins. */
  const from = (start: number) => (theme.rtl ? width - start : start);
  const write = (text: string, start: number, y: number, font: string, colour: string) => {
    pen.font = `${font} ${theme.fonts.system}`;
    pen.fillStyle = token(colour);
    pen.textAlign = "start";
    pen.fillText(text, from(start), y);
  };
  write(picture.title, margin, 44, "600 22px", "foreground.default");
  write(picture.subtitle, margin, 72, "14px", "foreground.subtle");
  for (const [column, { title, figures }] of picture.lenses.entries()) {
    const start = margin + column * columnWidth;
    write(title, start, headHeight + 8, "600 15px", "foreground.default");
    for (const [row, figure] of figures.entries()) {
      const y = headHeight + 28 + row * rowHeight;
      write(figure.name, start, y + 16, "13px", "foreground.subtle");
      if (figure.isKnown) write(figure.value, start, y + 38, "600 18px", "foreground.default");
      else write(figure.value, start, y + 38, "14px", "foreground.subtle");
      write(figure.change?.words ?? "", start, y + 56, "12px", "foreground.subtle");
      if (figure.chart !== null) {
        drawCourse(pen, figure.chart, { x: from(start + 270), y: y + 10, isMirrored: theme.rtl });
      }
    }
  }

  function drawCourse(
    on: CanvasRenderingContext2D,
    chart: NonNullable<LensView["figures"][number]["chart"]>,
    place: { readonly x: number; readonly y: number; readonly isMirrored: boolean },
  ): void {
    const { paths, beforeY, asked } = courseOf(chart, chartSize);
    on.save();
    on.translate(place.x, place.y);
    if (place.isMirrored) on.scale(-1, 1);
    if (asked !== null) {
      on.fillStyle = token("background.subtle");
      on.fillRect(asked.x, 0, asked.width, chartSize.height);
    }
    if (beforeY !== null) {
      on.strokeStyle = token("border.emphasis");
      on.setLineDash([3, 3]);
      on.stroke(new Path2D(`M0 ${beforeY}L${chartSize.width} ${beforeY}`));
      on.setLineDash([]);
    }
    on.strokeStyle = token("foreground.primary");
    on.lineWidth = 1.5;
    for (const path of paths) on.stroke(new Path2D(path));
    on.restore();
  }
}
