export function loadBundle(path: string): { readonly exports: unknown; readonly keep: () => void };
