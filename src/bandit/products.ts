/** For each place the product of all values but its own, written into `products`. */
export function productsOfOthers(values: Float64Array, products: Float64Array): void {
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
}
