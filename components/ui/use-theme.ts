// Owns the person's choice of light or dark on our pages.
// "As Upwork" and "as my system" set nothing: the browser's own preference, or the embedding page's, decides.
import { useEffect } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';

/** undefined (not loaded yet) is treated as "as Upwork". */
export const useTheme = (theme: Settings['theme'] | undefined): void => {
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }, [theme]);
};
