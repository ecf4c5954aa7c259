import { random } from '../press/random.ts';
import { disc, fill, rect, stroke } from '../press/svg.ts';
import { lens } from '../techniques/phyllotaxis.ts';
import { ground, hangAt, type Room, shell } from './room.ts';

const block = (x: number, y: number, width: number, height: number, colour: string, more = '') =>
  rect({ x, y, width, height }, colour, more);

export function bench(): Room {
  const oak = '#bf9562';
  const books = [
    [702, 905, 128, 19, '#d8472b'],
    [712, 887, 112, 18, '#f4efe5'],
    [706, 866, 120, 21, '#34463e'],
  ] as const;
  return {
    back:
      shell('#efe9df', '#d9c6a8', '#f8f4ec', 1040) +
      ground(500, 1132, 400) +
      block(176, 945, 22, 185, '#a37a49') +
      block(802, 945, 22, 185, '#a37a49') +
      block(130, 924, 740, 30, oak, 'rx="3"') +
      block(130, 948, 740, 7, '#8f6a3e') +
      books.map(([x, y, w, h, colour]) => block(x, y, w, h, colour, 'rx="2"')).join(''),
    front: '',
    hang: hangAt(440, 130, 540),
    shade: 0.2,
  };
}

/** Late sun through a window we do not see: three rows of panes, thrown slantwise over wall, frame and glass. */
export function windowLight(): Room {
  const pane = (x: number, y: number) => fill(`M${x} ${y}l150 62v232l-150 -62z`, '#fff3d6', 'opacity="0.36"');
  const light = [0, 1, 2]
    .map(i => pane(300 + i * 172, 120 + i * 71) + pane(300 + i * 172, 378 + i * 71) + pane(300 + i * 172, 636 + i * 71))
    .join('');
  return {
    back:
      shell('#ddd5c8', '#b79d7c', '#e9e2d6', 1085) +
      ground(160, 1190, 110) +
      block(92, 1010, 136, 176, '#e8e0d2', 'rx="6"') +
      block(92, 1010, 136, 26, '#d0c5b2', 'rx="6"') +
      stroke(
        'M160 1010C150 900 190 850 172 760M164 940C120 900 116 860 96 832M170 890C206 850 214 820 240 800',
        '#6f7a58',
        6,
      ) +
      [
        [172, 752],
        [94, 826],
        [242, 796],
        [150, 840],
        [196, 866],
      ]
        .map(([x, y]) => disc(x as number, y as number, 17, '#d9c9a0'))
        .join(''),
    front: light,
    hang: hangAt(560, 150, 560),
    shade: 0.3,
  };
}

export function sideboard(): Room {
  const [wood, deep] = ['#7a5539', '#5f412b'];
  const doors = [0, 1, 2].map(
    i =>
      block(150 + i * 236, 900, 228, 168, i === 1 ? '#84603f' : wood) +
      disc(i === 2 ? 642 : 362 + i * 236, 984, 6, '#d8b27a'),
  );
  const twig = stroke(
    'M258 800C250 700 286 640 262 560M258 740C300 700 308 668 330 640M256 706C226 676 222 650 204 628',
    '#5b5140',
    5,
  );
  const buds = [
    [262, 560],
    [330, 640],
    [204, 628],
    [270, 620],
    [300, 690],
    [236, 668],
  ].map(([x, y]) => disc(x as number, y as number, 11, '#d8472b'));
  return {
    back:
      shell('#e3d8c8', '#a98a67', '#eee5d8', 1100) +
      ground(500, 1172, 390) +
      block(168, 1070, 16, 100, deep) +
      block(816, 1070, 16, 100, deep) +
      block(138, 884, 724, 194, deep, 'rx="4"') +
      doors.join('') +
      block(128, 876, 744, 16, '#8a6443', 'rx="3"') +
      block(620, 900, 230, 168, wood) +
      disc(642, 984, 6, '#d8b27a') +
      twig +
      buds.join('') +
      fill('M222 876C190 850 196 806 240 796H276C320 806 326 850 294 876Z', '#f1ebdf') +
      fill('M680 838H816C812 864 786 876 748 876C710 876 684 864 680 838Z', '#34463e'),
    front: '',
    hang: hangAt(560, 110, 520),
    shade: 0.22,
  };
}

export function plant(): Room {
  const source = random('room plant');
  const leaf = (x: number, y: number, tipX: number, tipY: number, colour: string) => {
    const angle = Math.atan2(tipY - y, tipX - x);
    return (
      fill(lens([x, y], angle, Math.hypot(tipX - x, tipY - y), 48), colour) +
      stroke(`M${x} ${y}L${tipX} ${tipY}`, '#26382f', 2, 'opacity="0.35"')
    );
  };
  const greens = ['#3d5a4a', '#4c6d58', '#2f4a3c', '#5f8068'];
  const leaves = Array.from({ length: 13 }, (_, i) => {
    const y = 1000 - i * 48;
    const way = i % 2 === 0 ? 1 : -1;
    const reach = source.between(110, 170) * (i > 9 ? 0.7 : 1);
    return leaf(838, y, 838 + way * reach, y - source.between(60, 150), greens[i % 4] as string);
  });
  return {
    back:
      shell('#c3cabd', '#b3956f', '#d5dace', 1080) +
      ground(838, 1190, 120) +
      ground(190, 1180, 110) +
      stroke('M110 1178L140 1010M270 1178L240 1010M190 1170V1010', '#9d7443', 13) +
      block(92, 990, 196, 26, '#c69a63', 'rx="12"'),
    front:
      stroke('M838 1060C830 860 846 640 838 420', '#5b5140', 8) +
      leaves.join('') +
      fill('M762 1046H914L896 1190H780Z', '#efe8dc') +
      block(754, 1036, 168, 24, '#e2d8c8', 'rx="5"'),
    hang: hangAt(400, 140, 540),
    shade: 0.22,
  };
}

export function desk(): Room {
  const shade = fill('M690 772H780L812 842H658Z', '#d8472b');
  return {
    back:
      shell('#ecdccd', '#8f7458', '#f4e8dc', 1090) +
      ground(500, 1186, 380) +
      stroke('M176 920L150 1184M824 920L850 1184', '#2b2724', 13) +
      block(120, 900, 760, 24, '#d9b98c', 'rx="3"') +
      stroke('M735 896V842', '#2b2724', 7) +
      block(690, 888, 90, 12, '#2b2724', 'rx="6"') +
      shade +
      block(220, 880, 150, 20, '#f6f1e7') +
      block(228, 866, 140, 14, '#34463e') +
      stroke('M420 1190L436 1040M600 1190L584 1040', '#4b3626', 12) +
      block(404, 1022, 212, 26, '#6a4c35', 'rx="10"') +
      fill('M414 880C414 862 606 862 606 880L598 964C590 978 430 978 422 964Z', '#6a4c35') +
      stroke('M440 970V1024M580 970V1024', '#4b3626', 11),
    front: '',
    hang: hangAt(450, 84, 490),
    shade: 0.22,
  };
}
