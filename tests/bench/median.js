/** The median of each figure of several measurements, and between which values the wall time was. */
export function medians(measurements) {
  const sorted = (figure) => measurements.map((each) => each[figure]).toSorted((one, other) => one - other);
  const walls = sorted('wall');
  return {
    count: measurements.length,
    wall: middle(walls),
    fastest: walls[0],
    slowest: walls.at(-1),
    cpu: middle(sorted('cpu')),
    memory: middle(sorted('memory')),
  };
}

function middle(sorted) {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
