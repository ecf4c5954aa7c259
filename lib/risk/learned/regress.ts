/** So many rounds are enough for any examples that can be told apart; most need six. */
const ROUNDS = 30;
const CLOSE = 1e-6;

/**
 * Logistic regression with a penalty on the squares of the weights, by Newton's method (Hastie, Tibshirani, Friedman: The
 * Elements of Statistical Learning, 4.4.1). `rows` holds `width` numbers for each label, the first of them 1; each kind
 * counts as much as the other, however many of it there are. Answers the weights; the same input gives the same ones.
 */
export function regress(rows: Float64Array, width: number, labels: Uint8Array, start?: Float64Array): Float64Array {
  const many = labels.length;
  const frauds = labels.reduce((sum, label) => sum + label, 0);
  const counts = [many / (2 * (many - frauds)), many / (2 * frauds)] as const;
  const penalty = Math.max(2, many / 1_000);
  let weights = start ?? new Float64Array(width);
  let loss = lossOf(rows, width, labels, counts, penalty, weights);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, width, labels, counts, penalty, weights);
    let reach = 1;
    let next = weights;
    let better = loss;
    for (; reach > 1e-4; reach /= 2) {
      next = weights.map((weight, at) => weight + reach * (step[at] ?? 0));
      better = lossOf(rows, width, labels, counts, penalty, next);
      if (better <= loss) break;
    }
    if (!(better <= loss)) return weights;
    const gained = loss - better;
    weights = next;
    loss = better;
    if (gained < CLOSE * (1 + Math.abs(loss))) return weights;
  }
  return weights;
}

type Counts = readonly [honest: number, fraud: number];

function lossOf(
  rows: Float64Array,
  width: number,
  labels: Uint8Array,
  counts: Counts,
  penalty: number,
  weights: Float64Array,
): number {
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    let odds = 0;
    const from = row * width;
    for (let at = 0; at < width; at++) odds += (rows[from + at] ?? 0) * (weights[at] ?? 0);
    const margin = labels[row] === 1 ? odds : -odds;
    // log(1 + e^-margin), without overflow
    loss +=
      (counts[labels[row] === 1 ? 1 : 0] ?? 0) *
      (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
  }
  for (let at = 1; at < width; at++) loss += (penalty / 2) * (weights[at] ?? 0) ** 2;
  return loss;
}

/** The step to where the loss would be least were it the parabola that it looks like from here. */
function newtonStep(
  rows: Float64Array,
  width: number,
  labels: Uint8Array,
  counts: Counts,
  penalty: number,
  weights: Float64Array,
): Float64Array {
  const gradient = new Float64Array(width);
  const curve = new Float64Array(width * width);
  for (let row = 0; row < labels.length; row++) {
    const from = row * width;
    let odds = 0;
    for (let at = 0; at < width; at++) odds += (rows[from + at] ?? 0) * (weights[at] ?? 0);
    const likely = 1 / (1 + Math.exp(-odds));
    const count = counts[labels[row] === 1 ? 1 : 0] ?? 0;
    const error = count * ((labels[row] ?? 0) - likely);
    const bend = count * likely * (1 - likely);
    for (let at = 0; at < width; at++) {
      const value = rows[from + at] ?? 0;
      if (value === 0) continue;
      gradient[at] = (gradient[at] ?? 0) + error * value;
      const bent = bend * value;
      const line = at * width;
      for (let other = 0; other <= at; other++)
        curve[line + other] = (curve[line + other] ?? 0) + bent * (rows[from + other] ?? 0);
    }
  }
  for (let at = 0; at < width; at++) {
    // The bias is not held back, only kept from standing on nothing.
    const held = at === 0 ? 1e-9 : penalty;
    gradient[at] = (gradient[at] ?? 0) - (at === 0 ? 0 : penalty * (weights[at] ?? 0));
    curve[at * width + at] = (curve[at * width + at] ?? 0) + held;
  }
  return solve(curve, gradient, width);
}

/** Solves a symmetric positive definite system (its lower half is given) by Cholesky's decomposition. */
export function solve(matrix: Float64Array, right: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(matrix);
  const result = new Float64Array(right);
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = lower[row * width + column] ?? 0;
      for (let at = 0; at < column; at++) sum -= (lower[row * width + at] ?? 0) * (lower[column * width + at] ?? 0);
      lower[row * width + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[column * width + column] ?? 1);
    }
  }
  for (let row = 0; row < width; row++) {
    let sum = result[row] ?? 0;
    for (let at = 0; at < row; at++) sum -= (lower[row * width + at] ?? 0) * (result[at] ?? 0);
    result[row] = sum / (lower[row * width + row] ?? 1);
  }
  for (let row = width - 1; row >= 0; row--) {
    let sum = result[row] ?? 0;
    for (let at = row + 1; at < width; at++) sum -= (lower[at * width + row] ?? 0) * (result[at] ?? 0);
    result[row] = sum / (lower[row * width + row] ?? 1);
  }
  return result;
}
