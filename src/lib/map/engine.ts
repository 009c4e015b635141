/**
 * MapLibre, the part that we use, loaded after the page has painted.
 *
 * The published package is two bundles, one for the page and one for its worker, which repeat half of their code:
 * 364 kB compressed. Built from the package's own source, page and worker share this one file: 258 kB. The file is
 * loaded twice, first by the page and then, as a worker, from the browser's cache; in a worker the import of
 * worker.ts sets it up, in a page it does nothing.
 */
import 'maplibre-source/source/worker.ts';
import { Map } from 'maplibre-source/ui/map.ts';
import { config } from 'maplibre-source/util/config.ts';

config.WORKER_URL = import.meta.url;

export { Map };
