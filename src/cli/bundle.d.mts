export function bundleOf(root: string, entry: string, cache?: string): Promise<string>;
