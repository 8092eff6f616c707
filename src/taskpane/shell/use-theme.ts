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
    const look = (): void => setName(current(source));
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [source]);
  return name;
}

function current(source: ThemeSource): ThemeName {
  return themeNameOf(source());
}
