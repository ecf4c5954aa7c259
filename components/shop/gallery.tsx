import { ViewTransition } from 'react';
import { Artwork } from '#components/ui/artwork.tsx';
import type { PrintView, View } from '#lib/catalog/model.ts';

const NAMES: Record<View, string> = { front: 'The whole print', detail: 'A detail', room: 'In a room' };
const SIZES = '(min-width: 80rem) 37rem, (min-width: 64rem) 46vw, 100vw';

/**
 * Three views of a print. The thumbnails are radio buttons, so arrow keys walk through them and the stylesheet shows
 * the chosen one (`[data-view]` in globals.css): no script.
 */
export function Gallery({ print }: { print: PrintView }) {
  return (
    <div className="gallery lg:sticky lg:top-6 lg:grid lg:grid-cols-[4.5rem_1fr] lg:gap-5 xl:grid-cols-[5.5rem_1fr]">
      {print.images.map(image => (
        <figure key={image.view} data-view={image.view} className="lg:col-start-2 lg:row-start-1">
          {image.view === 'front' ? (
            <ViewTransition name={`print-${print.slug}`} share="plate">
              <Artwork image={image} sizes={SIZES} eager />
            </ViewTransition>
          ) : (
            <Artwork image={image} sizes={SIZES} />
          )}
        </figure>
      ))}
      <fieldset className="mt-4 lg:col-start-1 lg:row-start-1 lg:mt-0">
        <legend className="sr-only">Views of {print.title}</legend>
        <div className="flex gap-3 lg:flex-col lg:gap-4">
          {print.images.map(image => (
            <label
              key={image.view}
              className="group w-18 text-center lg:w-full text-[0.75rem] leading-tight text-muted has-checked:text-ink"
            >
              <input
                type="radio"
                name="view"
                value={image.view}
                defaultChecked={image.view === 'front'}
                className="peer sr-only"
              />
              <Artwork
                image={image}
                sizes="5.5rem"
                alt=""
                className="mb-1.5 outline-offset-2 outline-ink peer-checked:outline-2 peer-focus-visible:outline-2 peer-focus-visible:outline-vermilion"
              />
              {NAMES[image.view]}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
