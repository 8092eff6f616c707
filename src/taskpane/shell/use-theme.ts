import { useEffect, useState } from "react";
import { themeNameOf, type OfficeTheme, type ThemeName } from "./office-theme";

/**
 * Where Office's theme comes from. It tells of changes by no event in Excel, so it is asked again when the pane gets
 * attention.
 */
export type ThemeSource = () => OfficeTheme | null;

const DARK = "(prefers-color-scheme: dark)";

/** The name of the theme in force; follows Office and the system. */
export function useThemeName(source: ThemeSource): ThemeName {
  const [name, setName] = useState<ThemeName>(() => current(source));
  useEffect(() => {
    const look = (): void => setName(current(source));
    const dark = matchMedia(DARK);
    dark.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      dark.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [source]);
  return name;
}

function current(source: ThemeSource): ThemeName {
  return themeNameOf(source(), { dark: matchMedia(DARK).matches });
}
