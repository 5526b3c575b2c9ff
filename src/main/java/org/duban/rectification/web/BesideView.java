package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The items that a task is about, as far as the reader may see them. */
public record BesideView(List<Order> orders) {

    /**
     * An order with those of its items.
     *
     * @param earlier whether the task is about another one, which carries them on
     */
    public record Order(OrdersView.Order order, boolean earlier, List<Item> items) {
    }

    /**
     * An item with what its section on the page of the case does not say at this place.
     *
     * @param visits the files of the re-inspections, for the authority
     */
    public record Item(OrdersView.Item item, String place, LocalDate foundOn, List<OrdersView.File> visits) {

        /** The photographs among the files that the party sent. */
        public List<OrdersView.File> photos() {
            return item.answers().stream().flatMap(one -> one.files().stream()).filter(Item::isPhoto).toList();
        }

        private static boolean isPhoto(OrdersView.File file) {
            return file.name().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
        }
    }
}
