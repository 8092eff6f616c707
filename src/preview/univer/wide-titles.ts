import { HorizontalAlign, InterceptorEffectEnum, type Injector, type Worksheet } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** In pixels: about what is seen of a sheet beside the pane. */
const VIEW = 900;
/** After formats of numbers and the like, which bring the text. */
const PRIORITY = 1;

/**
 * A title centred over merged columns that are wider than the view would be out of sight: it is drawn from the left.
 * What is kept and saved stays centred.
 */
export function drawWideTitlesLeft(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, { row, col, worksheet, workbook }, next) => {
      if (
        !cell?.s ||
        typeof cell.v !== "string" ||
        !wide(worksheet, row, col) ||
        workbook.getStyles().getStyleByCell(cell)?.ht !== HorizontalAlign.CENTER
      )
        return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell.interceptorStyle, ht: HorizontalAlign.LEFT } });
    },
  });
}

function wide(sheet: Worksheet, row: number, column: number): boolean {
  const merged = sheet.getMergedCell(row, column);
  let width = 0;
  for (let c = merged?.startColumn ?? 0; merged && c <= merged.endColumn && width <= VIEW; c++)
    width += sheet.getColVisible(c) ? sheet.getColumnWidth(c) : 0;
  return width > VIEW;
}
