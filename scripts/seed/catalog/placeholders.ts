import type { View } from './model.ts';

/** Written by `scripts/artwork/main.ts`: each picture sixteen pixels wide, to show blurred until it is there. */
export const placeholders: Record<string, Record<View, string>> = {
  'skerry-current': {
    front:
      'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAABQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJZQDDNCG6Y6ypAAD+1dUmi2R2YpLJpNjsUjeuGXyaReKGPuY2IkE7pBDxXVA67eaw1T4d/dSAAA==',
    detail:
      'data:image/webp;base64,UklGRlgAAABXRUJQVlA4IEwAAADwAwCdASoQABQAPzmIuVQvKSWjMAgB4CcJZQDImB47WHhPU8dE6syAAPykkoqgY3k/zaN7qEGsYW+i3dpHEOtoFIVx1X5+BtFwHiAA',
    room: 'data:image/webp;base64,UklGRlIAAABXRUJQVlA4IEYAAACQAwCdASoQABQAPzmGulOvKKWisAgB4CcJZQC7AB6QZ+NGJdAAAP7TmzdGx6S8p66OcilOevneynyAqDKCEvBAqSIBAAAA',
  },
  northerly: {
    front:
      'data:image/webp;base64,UklGRk4AAABXRUJQVlA4IEIAAACQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJZwAAW4gkzwCr+3cQAP7V48i9KfmD+yD4MvXHHI+MxOnKHGOJerrFAAA=',
    detail:
      'data:image/webp;base64,UklGRkQAAABXRUJQVlA4IDgAAAAwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYwC+SC0AKb5AAP7n/P0uMvQuj4VZx627nK9x21wAAA==',
    room: 'data:image/webp;base64,UklGRlIAAABXRUJQVlA4IEYAAAAwAwCdASoQABQAPzmGulOvKSWisAgB4CcJYwC7ADJwQwlgAP7qL7RPiDCOCWlVSY1oGg2s33t0xotlPzAJpqIkqXh56AAA',
  },
  'two-tides': {
    front:
      'data:image/webp;base64,UklGRk4AAABXRUJQVlA4IEIAAACQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBYdg9HN/1gx+ieQAP7Vmxmi8jjGIR0xSgRazVKaWGJmNUnoOEAQAAA=',
    detail:
      'data:image/webp;base64,UklGRloAAABXRUJQVlA4IE4AAADwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBdgBDvuQU3H/E7X9i0AAP5R/vBqd1b8DsLKjbnsK2E0dmQFcat97whxG0cLGRD1IBURWAA=',
    room: 'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAAAQBACdASoQABQAPzmEuVOvKKWisAgB4CcJYwCdMoADTqcBdlVyBErBgAD+w1ESCHcnCvuhi8Eayheq8nPwilpob+K/VORbdX+N+nbvuwAAAA==',
  },
  murmuration: {
    front:
      'data:image/webp;base64,UklGRlYAAABXRUJQVlA4IEoAAACQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZQC7ACHgTMB/DUVAAP7TKANaWWhuiEHnH1yjBKnIg3+LYd3fSM640/KlCveNikMQAA==',
    detail:
      'data:image/webp;base64,UklGRl4AAABXRUJQVlA4IFIAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZwCuHB00NBGMdH3cAAD+04rRdoConhRTjlqhvb2gJYbAjYHsAmDebzbi+OTgM9QX3KcCMyw+FQAA',
    room: 'data:image/webp;base64,UklGRmAAAABXRUJQVlA4IFQAAACwAwCdASoQABQAPzmGulOvKSWisAgB4CcJQBbZAxp4mu7FtMxMAAD+y+WT6tUuMjF0/ckw5LHwNEcILg1jCtKZG61j6xuKHn3iNcAYIs2zgy64AAA=',
  },
  'azulejo-for-a-wet-street': {
    front:
      'data:image/webp;base64,UklGRlQAAABXRUJQVlA4IEgAAACwAwCdASoQABQAPzmIulOvKSWisAgB4CcJZACsACKUbGDoyX4twAD+tpx1sYIxOW7zHMWZKhP38+4IzJJootwZ64FFy7pIAAA=',
    detail:
      'data:image/webp;base64,UklGRoYAAABXRUJQVlA4IHoAAAAwBACdASoQABQAPzmEuVOvKKWisAgB4CcJYjuHIfDAlXg0gBSRWj24y4AA/d55JNv4KO0H5KfiH9RjZHHyAhlAFfryFQDZCNRyq95ZHzh+9BRX8DaLjm5oGVRRR2Zjk/s91otCT4fHQjq4d2+05QBuf/BK0DwqgOAAAA==',
    room: 'data:image/webp;base64,UklGRmIAAABXRUJQVlA4IFYAAACwAwCdASoQABQAPzmGulQvKSWjMAgB4CcJQBjeg2pzuTd6irTlgAD+jR9RrFyBLlL5ty7CR8XLtCC63I7SM4e5lnRYFgHGaBy+w/SzObhN1qPMRUAAAA==',
  },
  'long-way-home': {
    front:
      'data:image/webp;base64,UklGRl4AAABXRUJQVlA4IFIAAADQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJbACdMoADTphgqYlGwrAA/pk306WijuhjQ6CLb1IcS8MvfTTJq0a9Z/8mxy1SSdZ6Iy/JzrooAAAA',
    detail:
      'data:image/webp;base64,UklGRpAAAABXRUJQVlA4IIQAAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZjuCDNDAADdUKXFzLoAA/uLrnnaA2l11P/AITpmMt0AU0eNJ6FoGNQrxTsnk3eNcp1LL08+NJWrkieKUb0eWRiLE/Y99zMfcv6Nfxvo0zwwgBhdDefD7hP1xQwca0wQJXPgKb2athSgAAAA=',
    room: 'data:image/webp;base64,UklGRmgAAABXRUJQVlA4IFwAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZgCdMoADJ5/MjPagAAD+xqM4VW+jWtrvLuNNATzOYDebKuO3x1LfPFd+/sM2AZ0BmRHkm3KSF2Pn4NsGQZcVYoAAAA==',
  },
  'domino-year': {
    front:
      'data:image/webp;base64,UklGRnwAAABXRUJQVlA4IHAAAAAQBACdASoQABQAPzmGuVOvKSWisAgB4CcJZgC7ACHw4vYhOvz1jqTwAAD+aEhvBXjtT0lgXnc6ezJp6KD/OG10+JuiSvAu126NlYkavwa+e9tMxJ5CGR1pj45KdcDMt/HLN6CR4+VOGglaYTPn48AA',
    detail:
      'data:image/webp;base64,UklGRqQAAABXRUJQVlA4IJgAAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJbAC7DsAAChItcO61PCAAzJXhfbGoRR0W3EGfvIwhfiBVwUpPTO0iVMmoAgFjUifan5ctihQkp4zOzdhy7qjJaO5Guf4VKg8uhJUfTEm6AJmC0D1OzXlEFGmgMUD0cM42yGBq6jCg1AKF4wdgQS6SGvesRIuJkK9XFdfv4AAAAA==',
    room: 'data:image/webp;base64,UklGRlYAAABXRUJQVlA4IEoAAABwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJYwC7ABg4hdYe9AAA/schW4x4E4bV6K+ZZkC1NI9QLR/UTmWvyYQlniJuxXjPB09AAA==',
  },
  'ferry-timetable': {
    front:
      'data:image/webp;base64,UklGRmIAAABXRUJQVlA4IFYAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZACdACHgCDIWBPO1IAD+tnN7e/GoafksTMEv0bhxv2++P0y4K4f5nNGIdEB4RV2wCRlJk8L9NfqX95roAA==',
    detail:
      'data:image/webp;base64,UklGRngAAABXRUJQVlA4IGwAAABQBACdASoQABQAPzmEuVOvKKWisAgB4CcJbACdMoFWAASq52uTec7dVa8MAP5UWrbYmyzaAX+/6+w4TC2w2vgbHq4FUCS3FvIy/dz/khdqDBc8tKTk9JDe8wKcLSjFeeUk+JJekqSfE7QAAAA=',
    room: 'data:image/webp;base64,UklGRkwAAABXRUJQVlA4IEAAAACQAwCdASoQABQAPzmIulQvKSWjMAgB4CcJQBOgBDvso9dG/w0AAP7DVOYTAl+6eeKf9oynKFnwBHwPhWL6DAAA',
  },
  'blanket-bog': {
    front:
      'data:image/webp;base64,UklGRlYAAABXRUJQVlA4IEoAAACwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBdgA3a9LKQGHrY28AD+3t2auMP9MstPEObztrmWrNTNr1A4ZF+4EQWUmS90LAAAAA==',
    detail:
      'data:image/webp;base64,UklGRmQAAABXRUJQVlA4IFgAAACQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZFefUI8Xcyop8t6AAPkxgz092WPLYz6w5wplCofzC13m3/ZsFN+oczkrbgWrF7L9YRhVDSrUbhNxpZQ54gAA',
    room: 'data:image/webp;base64,UklGRmIAAABXRUJQVlA4IFYAAAAQBACdASoQABQAPzmGulOvKSWisAgB4CcJYwCdMoADTqe2S4xsAPO4AAD+w1fvwG0c19X+ZZ3S7AtaMYgF3xUw+Ls3xKViy9axFfVmXUEiX945ctgAAA==',
  },
  'bathymetry-inner-bay': {
    front:
      'data:image/webp;base64,UklGRloAAABXRUJQVlA4IE4AAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZAC06B5Af2CsrjSYFZgA/tObPRGHRzWrKqZ1KMNOcPHsMbvXnnEHP1r3hJ0wzy31RXtAAAA=',
    detail:
      'data:image/webp;base64,UklGRmAAAABXRUJQVlA4IFQAAAAwBACdASoQABQAPzmGulQvKSWjMAgB4CcJZgCdL1ABOuatU3zYbs/IuAAA/TDf3xUJNX9xnjMbSawmXVDU+xDXdeuKZ0bKD+Ar2mX0liO6kmP2gAA=',
    room: 'data:image/webp;base64,UklGRmgAAABXRUJQVlA4IFwAAADQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBbZA9XXTCZAtv4qMAAA/o0eYc1qFdKhIgW5r1yGfKD9H9g8JIb9lFoxapEhqUiAZYBxmzyg62QMpJk18ymnlYAAAA==',
  },
  'hill-with-its-weather': {
    front:
      'data:image/webp;base64,UklGRkQAAABXRUJQVlA4IDgAAABwAwCdASoQABQAPzmGulQvKSWjMAgB4CcJZQCw7CHgTO0IlEAA/t6P8/s3YCRr+uhLxHcClIAAAA==',
    detail:
      'data:image/webp;base64,UklGRlAAAABXRUJQVlA4IEQAAACQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZQDImB4k7QHxODPsAP7HFcJrtWaVWFIo/+++hq8Isz94TpAzGGuSAwAAAA==',
    room: 'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAABwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBWAAxQo+pT5b2AA/svn3OVn2viBNnr2LmbL8MlgYnXkbca8oQnWq7pyApH7KT/m9+np6IAAAA==',
  },
  'survey-of-a-thumb': {
    front:
      'data:image/webp;base64,UklGRlYAAABXRUJQVlA4IEoAAABQBACdASoQABQAPzmEuVOvKKWisAgB4CcJYgCdMoADAX7nRzEaRP7J/EoAAP7e7D9UDQJRoW1pY3F+NcAa8u7Tv85qwDibmMAAAA==',
    detail:
      'data:image/webp;base64,UklGRl4AAABXRUJQVlA4IFIAAAAwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJYgCdACz+WgoAAP7dS0DRnpw+EjJ+l7nateazke43YvuUCfMd+imnIFr+JGwROVd28LEbQOUBtkAA',
    room: 'data:image/webp;base64,UklGRl4AAABXRUJQVlA4IFIAAACwAwCdASoQABQAPzmGulQvKSWjMAgB4CcJQBOmUABWdmMudk6UoAD+w/m3ITlCPGr5ArQuxY4Av3JPfx9e92PLNWdyUhtCw1sU5kUPSkPMNWAA',
  },
  'pear-interrupted': {
    front:
      'data:image/webp;base64,UklGRnIAAABXRUJQVlA4IGYAAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJbACdACFNBQFPWRnpzJAA/tXj7FHRxrkOMr4jzJZn+EVsgD0X/p6AtfmTJitPkpN9fDK/MK3+heH3h7YKBdPe9Y9nED/tYPra9CFIAAA=',
    detail:
      'data:image/webp;base64,UklGRlgAAABXRUJQVlA4IEwAAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJbACdMoADMrOVr+gdxIAA/cx2gO/hYcLwYvycoP707UtWCrujzPiCc5c6KqVatt5b8JAA',
    room: 'data:image/webp;base64,UklGRmoAAABXRUJQVlA4IF4AAACQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBOmUABLjSrOgkMAAP7D22d0MgN9ixgntLcj5TIFSS4VX4+Gl/nGbpi6s9aoU5a+GwSat3gijw2mwbJgAeEcDFxgEAAA',
  },
  'crane-day': {
    front:
      'data:image/webp;base64,UklGRmAAAABXRUJQVlA4IFQAAADwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYgC2yB6Qp2IQmnec64wAAP7TmzdGG1IZ3r0F6dQMadhz2txo8lViW/de8kfYhL569QMK++LVxNelAAA=',
    detail:
      'data:image/webp;base64,UklGRowAAABXRUJQVlA4IIAAAACwBACdASoQABQAPzmEuVOvKKWisAgB4CcJZgCdMoGv/7oABNfFZfvFyke95JFgAP3vTYO87ulpRbU3vVSCmy7u6bnsH2YOakI/KgN70njLWVOROpS16d1VdxlvUIrQBnwy8jR+ti8+AK8AQ00FHiLcyUjDBRT4VlwdFNUytsEsAA==',
    room: 'data:image/webp;base64,UklGRlIAAABXRUJQVlA4IEYAAAAQAwCdASoQABQAPzmIulQvKSWjMAgB4CcJQBOgBghyxyAA/uq3BD4V2F+OiMJxjQfzWsC3InTOrOViUZTHo01KvV6GgAAA',
  },
  'three-suns': {
    front:
      'data:image/webp;base64,UklGRkwAAABXRUJQVlA4IEAAAACQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYgC7ACHf/lFEgCCAAP7eWmfqhdUcHSdjfE8Mg8lAzdADQphTPAAA',
    detail:
      'data:image/webp;base64,UklGRmgAAABXRUJQVlA4IFwAAABwBACdASoQABQAPzmEuVOvKKWisAgB4CcJbACdMoMYAEsr6vGvOu2nn3YRMAD94lS+PO3w0DOe/Y4k5rgvDhC8hPyo/fLWvs37lyLsLr6ZFL6FZqDLKrnjyBAAAA==',
    room: 'data:image/webp;base64,UklGRlAAAABXRUJQVlA4IEQAAABwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBOgBDwAD5u3xAAA/tMH9t7q5BGsyAJGsm3VnWZ5VpNfuwCsfE+bfxQAAA==',
  },
  'night-bus': {
    front:
      'data:image/webp;base64,UklGRm4AAABXRUJQVlA4IGIAAACwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBOgBDdb3ro9CGaUAAD+B4PTu8kZ1R6NRo99Dyra975n2XsvQtiQkVQcKhMWasdRVSzRS/b+FXP/KIEmeyIpTrN+Ycg31AAAAA==',
    detail:
      'data:image/webp;base64,UklGRmAAAABXRUJQVlA4IFQAAAAQBACdASoQABQAPzmGuVOvKSWisAgB4CcJQBOja/gJCppZdux7krkKiAD9ZMU+7N2hqzFGP0cOht93yHfSgDrzh5wo24rywwVpZnrheUDCNI+0JAA=',
    room: 'data:image/webp;base64,UklGRmAAAABXRUJQVlA4IFQAAACQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJQBOgAwgrALTC4V4AAP7L5ZPq1SrpzFQ22PSYKzUAoTk4g/T9RoPD1o1/EfABH9pz+bLqiyKUA8ZQAAA=',
  },
  'sunflower-late': {
    front:
      'data:image/webp;base64,UklGRlQAAABXRUJQVlA4IEgAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBOmUABpnGoQvx1cAAD+3nTo/WqZ0xO5cw5974Ul6pWnrVFgX10/bDvnCJ1vAAA=',
    detail:
      'data:image/webp;base64,UklGRngAAABXRUJQVlA4IGwAAAAQBACdASoQABQAPzmEuVOvKKWisAgB4CcJZACdMoADZZ4uZluizUQyqAD+j64bGX9wq6RIWk8Us5XTGsPgDevidFTmtwUPzBaaQil2MA1yGFoeKNoB3b9jcW6VwTVmu5bDywHC+wEDNihFZAA=',
    room: 'data:image/webp;base64,UklGRmwAAABXRUJQVlA4IGAAAABwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYgAAUVESDm0DuoAA/o0xSGjibbjdWu3mhQTTOr7uzOSHlZ0q+Bh+bAY2IS6ZK16CQJxT8qCz8lZ9poWmiP27/oYx/MRUAAA=',
  },
  'dandelion-clock': {
    front:
      'data:image/webp;base64,UklGRkgAAABXRUJQVlA4IDwAAABQAwCdASoQABQAPzmGuVOvKSWisAgB4CcJZQAAW+oS+9W1gAD+2MjBNB0iYRScyOu43gAvxerrZLCAAAA=',
    detail:
      'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAAAwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQAAHzBimU7yAAMrlzUp0xCSDxZ3sUaxB9sKK0OoT4yJ7G/Remdt5ZVQ0+Eb7rRAp8sP+6gAAAA==',
    room: 'data:image/webp;base64,UklGRlQAAABXRUJQVlA4IEgAAABQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBdgAwKAfNSlgAD+y+gPNwcDqYmbg0uGuY89s5BlqVv+GoaO6DmJPMSw2JgAAAA=',
  },
  'lichen-on-slate': {
    front:
      'data:image/webp;base64,UklGRngAAABXRUJQVlA4IGwAAAAQBACdASoQABQAPzmEuVOvKKWisAgB4CcJYwDLLCHpVUTC1rzhAORrgAD+mTvuniA/Mhcw3z8vZyJx5rFbNUeLGOwAlNhiGDHQuYyjohd/G6x9rccZ5aAplL5ZEIS7+4nnN/Zl7BhBiwsMYAA=',
    detail:
      'data:image/webp;base64,UklGRooAAABXRUJQVlA4IH4AAAAQBACdASoQABQAPzmGuVOvKSWisAgB4CcJZAC+TagR8wV5qRl2XI9pAAD3R8WHV6aSKj0warLmia+eoffzUt9krcv627x0DM9Pnaosu6h3PxFCUzsHt0o/d28GqCivQWw63Tfpd2pe3tzopam7MGsOiC9jvWStUNwyfHwAAAA=',
    room: 'data:image/webp;base64,UklGRmgAAABXRUJQVlA4IFwAAACwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJYwCsABjuA+h4CppgAAD+xmxhGPtxWYkoBjezkBuqO3hS68dcGO/Hz/rDpjwRWGr5PCH5WqcV2F7/laqhMI+nWqAAAA==',
  },
  'coral-letter': {
    front:
      'data:image/webp;base64,UklGRlQAAABXRUJQVlA4IEgAAACwAwCdASoQABQAPzmGuVOvKSWisAgB4CcJZAC7ACHetC/gwkyoAAD+3nTsixo/iaxKCnVoIWQDzkxQ9ZXtKf/ZmbM2LLRAAAA=',
    detail:
      'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAAAwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYgCw7CxsVeIgAP7BEXfBbpdr1ovBfI7CG7DSRF3BZAFlx2GIBfT6ArC1o7tUHiC2GuxFjsAAAA==',
    room: 'data:image/webp;base64,UklGRlAAAABXRUJQVlA4IEQAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBOgBDv6/FKqTn86AAD+wuZgbt7CAxZW2JprWFjoASeoqj0wzqavlHAAAA==',
  },
  'warp-and-weft-morning': {
    front:
      'data:image/webp;base64,UklGRlwAAABXRUJQVlA4IFAAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJQBOgBFKQ10WfD16VAAD+s65sUb6dg2ivsqwWXuJkmvfTv5b0KIDxKtRIakl3ZTOcc/kCOptIAA==',
    detail:
      'data:image/webp;base64,UklGRngAAABXRUJQVlA4IGwAAADwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJbACdMoACYick5HpPn2DAAN9T/OEY1CBhKYWVarmeo11BiAcHTvYRHURaMzff7Mia0H9KcjQqIN4U2aQH4gLf4/JeeGjjZxSsSoiSQSfg6RnQAAA=',
    room: 'data:image/webp;base64,UklGRl4AAABXRUJQVlA4IFIAAADQAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYwCdMoADCpymgbFDbgAA/sPybM6ArfEYoxIZkypJtbVTU57RoGQ2CTG2Q4KRYfMqxbo7MXL3sBgA',
  },
  selvedge: {
    front:
      'data:image/webp;base64,UklGRlgAAABXRUJQVlA4IEwAAACQAwCdASoQABQAPzmMu1SvKaYjMAgB4CcJYwAAW+s3y2qy2x7AAP62c0QpDbUtywh5Mw+zEmAsk8BR2BFsmyyDhN3VtnaN/kmEvAAA',
    detail:
      'data:image/webp;base64,UklGRn4AAABXRUJQVlA4IHIAAADwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJZV2bYAkgBsAFdBtoSgxEAMz/v0uxfFjn/s5uLrUglffzMoEdnR4WbL9Yup9XV9e2g0/jJqXoOsziITTB706Qh/Au2nNs1zyl3PMnqpS4T3JEzwDfUNMsAAA=',
    room: 'data:image/webp;base64,UklGRlYAAABXRUJQVlA4IEoAAACQAwCdASoQABQAPzmGulOvKKWisAgB4CcJZQDA3BitnHBlFsYAAP7Gt5nT+ZAnJG2yxDYWFGosw0YTeHx9ncBeOwJ3RDXsO2wAAA==',
  },
  'mistral-screen': {
    front:
      'data:image/webp;base64,UklGRlAAAABXRUJQVlA4IEQAAABwAwCdASoQABQAPzmGulQvKSWjMAgB4CcJQAALgrcNiOguc5gA/radVnOeBK0Af62nARuEz6sQRoDZwMLukvvrJwAAAA==',
    detail:
      'data:image/webp;base64,UklGRkYAAABXRUJQVlA4IDoAAABwAwCdASoQABQAPzmKu1SvKaYjMAgB4CcJYwCdADamwTnO3wAA/nWplcB4vu1BLqMOX4qojIkBcAAA',
    room: 'data:image/webp;base64,UklGRmYAAABXRUJQVlA4IFoAAACQAwCdASoQABQAPzmGulQvKSWjMAgB4CcJQAAJNcQKVMeohv1AAP6NH1I3fUXU7UaNY1JzzLaWOfgtsArYkksVRoGWdFgWASiManf+tsn69KE/6+iJM+HAAAA=',
  },
  'two-stones-one-pond': {
    front:
      'data:image/webp;base64,UklGRlIAAABXRUJQVlA4IEYAAADQAwCdASoQABQAPzmIulOvKSWisAgB4CcJYwC+SCHpMULx0F34eQAA/racU26Rxlu5vGIKL0iOn3JfjFQb3/gUfLs/xFAA',
    detail:
      'data:image/webp;base64,UklGRk4AAABXRUJQVlA4IEIAAADwAgCdASoQABQAPzmYvlYvLCajsAgB4CcJZQC7AAOcAACPpiPjOOwf+Vr6ao17KRPChJiT3gXR7M7tnH0rxGqEAAA=',
    room: 'data:image/webp;base64,UklGRmIAAABXRUJQVlA4IFYAAACwAwCdASoQABQAPzmEuVOvKKWisAgB4CcJYwC7ABjc+PpMUHYNAAD+xobczP1+HLpzc5vQ0eRhubk7eCktnY/GOcbvEmMNgZLvHYkrpb32vx7IOdVgAA==',
  },
};
