/** For each place the product of all values but its own. */
export function productsOfOthers(values: readonly number[]): readonly number[] {
  const products: number[] = [];
  let before = 1;
  for (const value of values) {
    products.push(before);
    before *= value;
  }
  let after = 1;
  for (let index = values.length - 1; index >= 0; index--) {
    products[index] = (products[index] ?? 1) * after;
    after *= values[index] ?? 1;
  }
  return products;
}
