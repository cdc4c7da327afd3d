/** The words of some lines; `␣` stands for a space. */
export function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ')).map((word) => word.replaceAll('␣', ' '));
}
