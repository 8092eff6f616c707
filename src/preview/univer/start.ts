import { LocaleService, LocaleType, LogLevel, Univer, merge, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { CalculationMode } from "@univerjs/sheets-formula";
import "@univerjs/preset-sheets-core/lib/index.css";
import { drawWideTitlesLeft } from "./wide-titles";

/** The spreadsheet on the page: Univer's own objects, and the id of the one workbook that it shows. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: string;
  /**
   * It goes. Its parts go one after the other, the one that has its words first: what another has yet to draw or was to
   * do in a moment asks for them still, and must not end in an error.
   */
  close(): void;
}

/**
 * Draws a spreadsheet in Chinese into the element of that id. Functions have to be registered after the workbook is
 * there, and cells that bring a cached value are not calculated before somebody changes what they depend on. The
 * presets are taken one by one: the package of all of them brings parts that are not free.
 */
export function startSpreadsheet(container: string, data: IWorkbookData): Spreadsheet {
  const locales = { [LocaleType.ZH_CN]: merge({}, coreChinese) },
    univer = new Univer({ locale: LocaleType.ZH_CN, locales, logLevel: LogLevel.ERROR }),
    words = univer.__getInjector().get(LocaleService);
  const preset = UniverSheetsCorePreset({
    container,
    formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer),
    workbook = api.createWorkbook(data).getId();
  drawWideTitlesLeft(univer.__getInjector());
  const close = (): void => {
    univer.dispose();
    words.load(locales);
  };
  return { univer, api, workbook, close };
}
