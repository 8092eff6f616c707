/**
 * The metadata file as far as Excel reads it to call functions; whether errors are handed in is said once for all of
 * them.
 */
export interface MetadataFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** One function of the metadata file (custom-functions.schema.json), as far as Excel reads it to call the function. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface Parameter {
  readonly type: string;
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
  /** Error values are handed in instead of coming out at once. */ readonly errors: boolean;
}

export function parametersOf(metadata: FunctionMetadata, errorsIn: boolean): readonly Parameter[] {
  return metadata.parameters.map(({ type = "any", dimensionality, optional, repeating }) => ({
    type,
    matrix: dimensionality === "matrix",
    optional: optional === true,
    repeating: repeating === true,
    errors: errorsIn && type === "any",
  }));
}
