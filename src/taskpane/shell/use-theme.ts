import { useEffect, useState } from "react";
import { themeNameOf, type OfficeTheme, type ThemeName } from "./office-theme";

/**
 * Where Office's theme comes from. It tells of changes by no event in Excel, so it is asked again when the pane gets
 * attention.
 */
export type ThemeSource = () => OfficeTheme | null;

/** The name of the theme in force; follows Office. */
export function useThemeName(source: ThemeSource): ThemeName {
  const [name, setName] = useState<ThemeName>(() => current(source));
  useEffect(() => {
    const refresh = (): void => setName(current(source));
    window.addEventListener("focus", refresh);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      window.removeEventListener("focus", refresh);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [source]);
  return name;
}

function current(source: ThemeSource): ThemeName {
  return themeNameOf(source());
}
