// Where each country stands on a map of equal tiles. No country is too small to be seen, and none looks important for its size. Pure.

const WORLD = `
.. .. .. .. .. .. .. GL .. .. .. IS .. .. .. .. NO SE FI
.. .. CA .. .. .. .. .. .. .. .. .. FO .. .. .. DK .. EE RU
.. .. US .. .. .. BM .. .. .. .. IE IM UK .. NL DE PL LV BY
MX .. .. .. BS TC .. .. .. .. .. .. JE GG BE LU CZ SK LT UA
GT BZ .. CU HT DO PR VI VG AI .. .. .. FR CH LI AT HU RO MD .. .. .. KZ .. MN
SV HN .. KY JM .. .. SX KN AG .. .. AD MC IT SM SI RS BG .. .. GE AZ UZ KG CN .. KR .. JP
.. NI .. .. .. .. .. .. MS DM .. PT ES .. VA .. HR BA XK MK TR AM IR AF TJ NP BT .. TW
.. CR .. .. .. AW CW BQ .. LC .. .. GI .. MT .. .. ME AL EL CY LB SY IQ PK IN BD MM LA VN
.. .. PA .. .. .. .. .. VC BB .. .. .. .. .. .. .. .. .. .. PS IL JO KW BH .. .. TH KH
.. .. .. CO VE GY SR .. GD TT .. .. .. MA DZ TN LY EG .. .. .. .. SA QA AE LK .. MY BN PH .. MP
.. .. .. EC PE BR .. .. .. .. .. .. EH MR ML NE TD SD ER DJ .. .. YE OM MV .. .. SG ID TL .. GU MH
.. .. .. .. BO PY .. .. .. .. CV SN GM GN BF BJ NG CF SS ET SO .. .. .. .. .. .. .. .. PG SB .. WF
.. .. .. CL AR UY .. .. .. .. .. GW SL CI GH TG CM .. UG KE .. .. .. .. .. .. .. .. .. AU NC VU FJ
.. .. .. .. .. FK .. .. .. .. .. .. LR .. ST GQ GA CG RW TZ .. SC .. .. .. .. .. .. .. .. .. NZ .. PF
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. AO CD BI .. KM
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. NA ZM MW MZ .. MG MU
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. BW ZW SZ
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ZA LS
`;

/** By area {row, column}, from the north-west. */
export const TILES = new Map(
  WORLD.trim()
    .split('\n')
    .flatMap((line, row) => line.split(' ').map((id, column) => [id, { row, column }]))
    .filter(([id]) => id !== '..'),
);
