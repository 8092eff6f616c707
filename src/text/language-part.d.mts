export declare const BY_LANGUAGE: RegExp;
export declare function partAskedBy(path: string): string;
export declare function languagePart(list: string, part: string): string;
