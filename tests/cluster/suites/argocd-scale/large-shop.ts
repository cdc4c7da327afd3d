import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputIn, type Files } from '../../ground/render-input.ts';
import { root } from '../../ground/root.ts';

interface ShopWriter {
  readonly writeShop: (folder: string, count: number) => void;
}

/** The shop of the benchmark with so many services; the same number is the same shop. */
export async function largeShop(services: number): Promise<Files> {
  const { writeShop }: ShopWriter = await import(join(root, 'tests/bench/shop/write-shop.js'));
  const folder = mkdtempSync(join(tmpdir(), 'purser-large-shop-'));
  try {
    writeShop(folder, services);
    return inputIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
