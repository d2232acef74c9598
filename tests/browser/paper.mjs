// What a printer would get: the last paper, laid out by the browser on its own page.

/** Keeps a copy of every printed paper beside what desk.mjs notes of it. */
export async function keepPapers(page) {
  await page.addInitScript(() => {
    const print = window.print;
    window.print = () => {
      window.lastPaper = document.querySelector(".printing")?.cloneNode(true);
      print();
    };
  });
}

const mm = (points) => Math.round((points * 25.4) / 72);

/** The last printed paper as a PDF. */
export async function pdfOf(page) {
  await page.evaluate(() => {
    document.body.append(window.lastPaper);
    document.documentElement.classList.add("prints");
  });
  try {
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.evaluate(() => {
      window.lastPaper.remove();
      document.documentElement.classList.remove("prints");
    });
  }
}

/** How many pages the last printed paper takes, and the box of the first. */
export async function leaf(page) {
  const pdf = (await pdfOf(page)).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf);
  return { pages, width_mm: mm(Number(box?.[1])), height_mm: mm(Number(box?.[2])) };
}
