// Where one is: #/2019 is a year's board, #/2019/420104-LJT a department's year. Anything else is home.
export function address() {
  const [, year, department] = location.hash.match(/^#\/(\d{4})(?:\/([0-9A-Za-z-]+))?$/) ?? [];
  return { year: year ? Number(year) : undefined, department };
}

export const HOME = "#/";

export const way = (year, department) => `#/${year}${department ? `/${department}` : ""}`;
