/** How the platform is asked: what every runtime has of the library's client. */
type Path = `/${string}`;

export interface AskedFor {
  body?: unknown;
  files?: { name: string; contentType?: string; data: Buffer }[];
  query?: URLSearchParams;
  /** false: what carries a token of its own in its path */
  auth?: false;
}

export interface Rest {
  get(path: Path, asked?: AskedFor): Promise<unknown>;
  post(path: Path, asked?: AskedFor): Promise<unknown>;
  put(path: Path, asked?: AskedFor): Promise<unknown>;
  patch(path: Path, asked?: AskedFor): Promise<unknown>;
  delete(path: Path, asked?: AskedFor): Promise<unknown>;
}
