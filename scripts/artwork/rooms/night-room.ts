import { fill, rect, stroke } from '../press/svg.ts';
import { ground, hangAt, type Room, shell } from './room.ts';

/** After dark: an ink-coloured wall, an armchair, and an arched lamp whose light falls on the print. */
export function lamp(): Room {
  const glow = `<radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="640" cy="330" r="620"><stop offset="0" stop-color="#ffdf9f" stop-opacity="0.34"/><stop offset="0.5" stop-color="#ffcf85" stop-opacity="0.1"/><stop offset="1" stop-color="#ffcf85" stop-opacity="0"/></radialGradient>`;
  const chair =
    fill('M20 1010C12 880 40 800 118 800C196 800 216 880 208 1010Z', '#8f3a28') +
    fill('M-40 960C-40 925 40 920 46 960V1130H-40Z', '#a8452f') +
    fill('M190 960C196 920 272 925 272 960V1130H190Z', '#a8452f') +
    rect({ x: 40, y: 1000, width: 154, height: 130 }, '#bd5138', 'rx="16"') +
    stroke('M-10 1130L-18 1190M240 1130L250 1190', '#17130f', 12);
  const stand =
    rect({ x: 820, y: 1176, width: 150, height: 16 }, '#11100f', 'rx="8"') +
    stroke('M898 1180V420C898 170 760 96 664 118', '#11100f', 9) +
    fill('M586 166C592 112 726 92 744 146Z', '#d8b27a') +
    fill('M594 164L740 146L742 154L596 172Z', '#fff0c9');
  return {
    back:
      shell('#2f2c29', '#4a3b2d', '#38342f', 1090) +
      `<defs>${glow}</defs>` +
      rect({ x: 0, y: 0, width: 1000, height: 1090 }, 'url(#glow)') +
      ground(120, 1196, 200),
    front: `<defs>${glow}</defs>${rect({ x: 0, y: 0, width: 1000, height: 1090 }, '#14110e', 'opacity="0.13"')}${rect({ x: 0, y: 0, width: 1000, height: 1090 }, 'url(#glow)', 'opacity="0.45"')}${chair}${stand}`,
    hang: hangAt(530, 246, 500),
    shade: 0.4,
  };
}
