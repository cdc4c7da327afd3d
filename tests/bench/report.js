/** Prints figures as they come, each goal beside its figure, and remembers whether one was missed. */
export class Report {
  missed = 0;

  say(line) {
    process.stdout.write(`${line}\n`);
  }

  figures(title, { wall, fastest, slowest, cpu, memory, count }) {
    const range = count === 1 ? 'one run' : `${seconds(fastest)} to ${seconds(slowest)}, ${count} runs`;
    const all = [`${seconds(wall)} wall (${range})`, `${seconds(cpu)} CPU`, `${memory.toFixed(0)} MiB`];
    this.say(`  ${title.padEnd(28)} ${all.join(', ')}`);
  }

  range(title, { wall, fastest, slowest, count }) {
    this.say(
      `  ${title.padEnd(28)} ${seconds(wall)} (${seconds(fastest)} to ${seconds(slowest)}, ${count} times)`,
    );
  }

  goal(title, value, limit, show) {
    const isMet = value <= limit;
    if (!isMet) this.missed += 1;
    this.say(`  ${isMet ? 'met   ' : 'MISSED'} ${title}: ${show(value)}, goal at most ${show(limit)}`);
  }
}

/** `1/40` for 0.025. */
export function fraction(value) {
  return `1/${(1 / value).toFixed(1)}`;
}

/** `40 %` for 0.4. */
export function percent(value) {
  return `${(value * 100).toFixed(1)} %`;
}

export function times(value) {
  return `${value.toFixed(2)} times`;
}

export function mebibytes(value) {
  return `${value.toFixed(0)} MiB`;
}

export function seconds(value) {
  return `${value.toFixed(value < 1 ? 3 : 2)} s`;
}
