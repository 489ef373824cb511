package io.daxcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.web.client.Clients;
import io.daxcovid.web.client.Subnet;
import io.daxcovid.web.http.Guests.Entry;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class GuestsTest {
  private final Guests<Integer> guests = new Guests<>(8, new Clients(Subnet.list("10.0.0.0/8")));
  private final InetAddress one = Clients.peer("198.51.100.1");
  private final InetAddress other = Clients.peer("198.51.100.2");
  private final InetAddress proxy = Clients.peer("10.0.0.1");

  @Test
  void a_client_may_have_a_quarter_of_the_places_and_others_the_rest() {
    assertThat(guests.enter(1, one)).isEqualTo(Entry.COME_IN);
    assertThat(guests.enter(2, one)).isEqualTo(Entry.COME_IN);
    assertThat(guests.enter(3, one)).isEqualTo(Entry.TOO_MANY);
    assertThat(guests.enter(4, other)).isEqualTo(Entry.COME_IN);

    guests.leave(1);

    assertThat(guests.enter(5, one)).isEqualTo(Entry.COME_IN);
    assertThat(guests.count()).isEqualTo(3);
  }

  @Test
  void a_proxy_stands_for_many_and_may_have_all() {
    for (int i = 0; i < 8; i++) {
      assertThat(guests.enter(i, proxy)).isEqualTo(Entry.COME_IN);
    }
    assertThat(guests.enter(9, one)).isEqualTo(Entry.FULL);
  }

  @Test
  void who_never_came_in_takes_no_place_with_him() {
    guests.enter(1, one);
    guests.enter(2, one);
    guests.enter(3, one);

    guests.leave(3);
    guests.leave(2);
    guests.leave(2);

    assertThat(guests.count()).isEqualTo(1);
    assertThat(guests.enter(4, one)).isEqualTo(Entry.COME_IN);
    assertThat(guests.enter(5, one)).isEqualTo(Entry.TOO_MANY);
  }
}
