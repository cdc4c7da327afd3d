/** The code with something before the first spread of each literal that has more. */
export function withSteadySpreads(code: string, lang: 'ts' | 'js'): string;
