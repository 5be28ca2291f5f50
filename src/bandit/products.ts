/** For each place the product of all values but its own. */
export function productsOfOthers(values: ArrayLike<number>): Float64Array {
  const products = new Float64Array(values.length);
  let before = 1;
  for (let index = 0; index < values.length; index++) {
    products[index] = before;
    before *= values[index] ?? 1;
  }
  let after = 1;
  for (let index = values.length - 1; index >= 0; index--) {
    products[index] = (products[index] ?? 1) * after;
    after *= values[index] ?? 1;
  }
  return products;
}
