export type ArtworkImage = {
  /** Path without width and ending: `/prints/<slug>-<view>`. */
  base: string;
  alt: string;
  width: number;
  height: number;
  /** Widths that exist as files, ascending. */
  widths: readonly number[];
  /** A tiny picture as a data URI, shown blurred beneath until the real one covers it. */
  placeholder: string;
};

/**
 * A picture of a print inside its plate mark: AVIF, else WebP, in the widths that exist. The blurred placeholder
 * lies beneath, so that no script and no inline style is needed. `eager` is for the one picture above the fold.
 */
export function Artwork({ image, sizes, eager = false, alt, className = '' }: ArtworkProps) {
  const set = (type: string) => image.widths.map(width => `${image.base}-${width}.${type} ${width}w`).join(', ');
  const smallest = image.widths[0] ?? image.width;
  return (
    <span className={`plate-mark block aspect-4/5 overflow-hidden bg-sheet ${className}`}>
      <img
        src={image.placeholder}
        alt=""
        aria-hidden="true"
        className="absolute inset-0 size-full scale-110 object-cover blur-lg"
      />
      <picture>
        <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
        <img
          src={`${image.base}-${smallest}.webp`}
          srcSet={set('webp')}
          sizes={sizes}
          alt={alt ?? image.alt}
          width={image.width}
          height={image.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding={eager ? 'sync' : 'async'}
          fetchPriority={eager ? 'high' : 'auto'}
          className="relative size-full object-cover"
        />
      </picture>
    </span>
  );
}

type ArtworkProps = { image: ArtworkImage; sizes: string; eager?: boolean; alt?: string; className?: string };
