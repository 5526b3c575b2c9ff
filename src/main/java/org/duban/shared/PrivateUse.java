package org.duban.shared;

import java.util.HashMap;
import java.util.Map;

/**
 * Private code points of which everybody knows what was meant: characters of GB 18030 that had no place in Unicode when old
 * systems began to write them, and the marks that a word processor puts before its lists.
 */
final class PrivateUse {

    private static final Map<Integer, Integer> MEANT = new HashMap<>();

    static {
        // GB 18030-2000 wrote these runs as private ones; the edition of 2022 gives each its place.
        run(0xE76C, "€");
        run(0xE78D, "︐︒︑︓︔︕︖︗︘︙");
        run(0xE7C7, "ḿǹ");
        run(0xE7E7, "〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻");
        run(0xE815, "⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡"
                + "䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻");
        // Symbol and Wingdings, each as the nearest mark that the faces of a paper hold.
        run(0xF06C, "●");
        run(0xF06E, "■□");
        run(0xF075, "◆❖");
        run(0xF0A7, "▪□");
        run(0xF0B7, "•");
        run(0xF0D8, "•");
        run(0xF0E0, "→");
        run(0xF0F0, "⇨");
        run(0xF0FC, "✓");
        run(0xF0FE, "✓");
    }

    private PrivateUse() {
    }

    /** The character that was meant; the same one where nothing is known of it. */
    static int meant(int character) {
        return MEANT.getOrDefault(character, character);
    }

    private static void run(int first, String characters) {
        int[] meant = characters.codePoints().toArray();
        for (int i = 0; i < meant.length; i++) {
            MEANT.put(first + i, meant[i]);
        }
    }
}
